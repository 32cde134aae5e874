/** The change log: append-only, hash-chained per subject, written in the transaction of the change itself. */
package org.jiedui.platform.change;

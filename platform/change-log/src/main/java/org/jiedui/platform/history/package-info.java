/** Reading the change log back: the history of one thing, and everything in order of publication. */
package org.jiedui.platform.history;

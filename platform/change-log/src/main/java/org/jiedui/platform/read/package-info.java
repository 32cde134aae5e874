/** What every read has in common: variants of one thing, and lists in the formats that they are offered in. */
package org.jiedui.platform.read;

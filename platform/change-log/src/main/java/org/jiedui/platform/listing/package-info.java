/** Lists: declared filters and sorts, keyset paging with signed cursors, and the rights of the caller in the same SQL. */
package org.jiedui.platform.listing;

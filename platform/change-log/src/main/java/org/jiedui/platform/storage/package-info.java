/** How aggregates are stored. */
package org.jiedui.platform.storage;

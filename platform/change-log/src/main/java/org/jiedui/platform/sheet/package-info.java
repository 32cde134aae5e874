/** Lists as sheets: which columns a representation has, and how its values stand in cells. */
package org.jiedui.platform.sheet;

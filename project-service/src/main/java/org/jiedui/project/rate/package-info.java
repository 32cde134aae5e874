/** What foreign currencies were worth in yuan, day by day. */
package org.jiedui.project.rate;

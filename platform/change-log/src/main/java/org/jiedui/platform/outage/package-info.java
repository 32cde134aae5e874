/** What to do while something is away that is needed: wait ever longer, and say so once. */
package org.jiedui.platform.outage;

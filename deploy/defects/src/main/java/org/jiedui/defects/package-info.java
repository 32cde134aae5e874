/**
 * Breaks a process of the running system from outside, by replacing a method as it is loaded. The product knows nothing of it and
 * has no switch for it.
 */
package org.jiedui.defects;

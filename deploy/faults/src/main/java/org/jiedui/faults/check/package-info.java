/**
 * The judgement: each {@link org.jiedui.faults.check.Rule} looks for one way of breaking a promise in the evidence of a
 * run. Nothing here knows how the evidence was taken.
 */
package org.jiedui.faults.check;

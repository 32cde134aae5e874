/**
 * Measures what the system does per second against what its parts could do alone, both in the same run on the same
 * machine, so that the ratios hold on any.
 */
package org.jiedui.bench;

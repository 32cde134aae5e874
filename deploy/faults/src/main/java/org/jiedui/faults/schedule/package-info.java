/** Which parts fail, how, and when: decided by the seed before the run begins. */
package org.jiedui.faults.schedule;

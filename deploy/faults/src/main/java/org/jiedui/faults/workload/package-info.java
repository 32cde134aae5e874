/** Those who work with the system while it fails. What each does is decided by the run's seed. */
package org.jiedui.faults.workload;

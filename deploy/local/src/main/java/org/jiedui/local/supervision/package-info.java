/**
 * Keeps the parts running. The supervisor is a process of its own that outlives the terminal; whoever wants to know
 * reads the records that it keeps in the data folder, and checks them against the processes.
 */
package org.jiedui.local.supervision;

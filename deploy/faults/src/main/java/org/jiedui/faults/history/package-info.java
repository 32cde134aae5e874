/** What was asked of the system and what it answered. */
package org.jiedui.faults.history;

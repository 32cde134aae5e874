package org.jiedui.local.supervision;

import org.jiedui.platform.engines.ProcessId;

/**
 * The supervisor's note about itself.
 *
 * @param fingerprint of all parts as it would start them
 */
record SupervisorRecord(ProcessId process, String fingerprint) {}

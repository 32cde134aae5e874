/**
 * Loads the sample programme, through the public API like any other client. It looks before it creates and touches
 * nothing that somebody has changed since, so that it can run at every start, also after a run that was cut short.
 */
package org.jiedui.local.sample;

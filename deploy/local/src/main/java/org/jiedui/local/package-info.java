/**
 * What {@code ./dev} calls once everything is built: starts, watches and stops the whole system on one machine, and
 * prints tokens. One folder holds all that it keeps.
 */
package org.jiedui.local;

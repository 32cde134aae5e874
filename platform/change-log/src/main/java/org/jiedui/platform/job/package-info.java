/**
 * Long work that a caller has asked for and does not wait for: kept in the database, worked off by whichever replica is
 * free, one worker at a time.
 */
package org.jiedui.platform.job;

/**
 * Proves that the change log is what it was: recomputes every subject's chain, and holds it against a checkpoint that was
 * kept elsewhere. Needs nothing but a database and the right to read it; no service has to run.
 */
package org.jiedui.platform.verification;

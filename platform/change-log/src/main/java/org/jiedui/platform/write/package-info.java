/** What every write has in common: the order of checks, preconditions, idempotency, and its answer. */
package org.jiedui.platform.write;

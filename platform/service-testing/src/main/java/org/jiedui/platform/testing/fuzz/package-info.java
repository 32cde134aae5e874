/**
 * Asks a running application what no well-meaning client would ask, driven by the application's own OpenAPI document: what
 * it promises there it must keep, whatever comes.
 */
package org.jiedui.platform.testing.fuzz;

/**
 * Tests of the whole: they start everything as {@code ./dev up} does, on ports and in a folder of their own, and use it
 * through the gateway like any client. They know the public contract and nothing of the services' code.
 */
package org.jiedui.local.whole;

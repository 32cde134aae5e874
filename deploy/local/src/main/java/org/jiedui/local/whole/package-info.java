/**
 * A whole system of one's own, started as {@code ./dev up} does but on other ports and in another folder, and people who
 * use it through the gateway like any client: for the tests of the whole, and for {@code ./dev faults}. They know the
 * public contract and nothing of the services' code.
 */
package org.jiedui.local.whole;

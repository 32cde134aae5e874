/**
 * Many writes in one request. Each item of a batch takes the place of a request: it is carried out by the very use case
 * that carries out the single request, with its rights, its rules and its events.
 */
package org.jiedui.platform.batch;

/** Bodies of requests: read strictly, every fault told at once, in the order of checks that the API promises. */
package org.jiedui.platform.body;

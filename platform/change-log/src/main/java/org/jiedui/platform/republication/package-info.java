/** Operators order that what has been published is published once more; the relay carries it out. */
package org.jiedui.platform.republication;

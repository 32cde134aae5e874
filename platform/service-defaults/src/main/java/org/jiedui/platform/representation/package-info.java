/** Answers that show a thing. */
package org.jiedui.platform.representation;

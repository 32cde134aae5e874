/** What parts have in common. */
package org.jiedui.platform.part.model;

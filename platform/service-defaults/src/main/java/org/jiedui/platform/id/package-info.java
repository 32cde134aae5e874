/** Ids of subjects and changes. */
package org.jiedui.platform.id;

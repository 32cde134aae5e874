/** Text for people, Chinese first and English second. */
package org.jiedui.platform.text;

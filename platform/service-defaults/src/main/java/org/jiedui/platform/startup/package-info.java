/** What is checked before an application takes its first request. */
package org.jiedui.platform.startup;

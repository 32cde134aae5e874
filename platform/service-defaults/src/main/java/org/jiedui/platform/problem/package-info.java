/** What a client is told when something is not as it should be: RFC 9457 problem documents, the same everywhere. */
package org.jiedui.platform.problem;

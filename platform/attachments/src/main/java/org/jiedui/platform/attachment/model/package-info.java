/** What an aggregate keeps of its attachments. */
package org.jiedui.platform.attachment.model;

/**
 * Attachments (附件) of things: part of the thing that they belong to, seen by whoever sees it. See {@link
 * org.jiedui.platform.attachment.Attachables} for how a kind of thing gets them.
 */
package org.jiedui.platform.attachment;

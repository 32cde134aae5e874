package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * A part of a document: a covering notice, the plan itself, an annex.
 *
 * @param name 通知, 附件2, …; the clause paths of every part but the plan begin with it
 * @param title the part's own title
 * @param plan whether it is the plan itself, the longest part, whose paths are bare
 */
public record Part(String name, Optional<String> title, boolean plan, Span span) {}

package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * A document named by its number (文号), told once.
 *
 * @param number without blanks, the year in 〔〕
 * @param title what stands in 《》 before the number
 * @param span of the first mention's number
 */
public record DocumentMention(String number, Optional<String> title, Span span) {}

package org.jiedui.platform.history;

import java.util.List;

/** @param next the {@code cursor} of the older entries after these; {@code null} when there are none */
public record HistoryPage(List<HistoryEntry> items, String next) {}

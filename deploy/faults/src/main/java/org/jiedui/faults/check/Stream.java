package org.jiedui.faults.check;

import java.util.List;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Reader;

/** All that one client of the stream has heard, from before the first write until after the last. */
public record Stream(Reader reader, List<Heard> heard) {}

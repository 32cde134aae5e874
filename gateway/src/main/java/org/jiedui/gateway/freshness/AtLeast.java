package org.jiedui.gateway.freshness;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** How far the view must have got, as the header {@code Jiedui-At-Least} says. */
record AtLeast(List<Version> versions, List<Position> positions) {

    static final String HEADER = "Jiedui-At-Least";

    private static final Pattern VERSION = Pattern.compile(
            "([a-z]+(?:-[a-z]+)*)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([1-9][0-9]{0,8})");
    /** As many as a write names at most, and some positions. */
    private static final int MOST = 110;

    record Version(String kind, UUID id, int version) {}

    /** @throws Problem 400 {@code invalid-header} for what is neither a version nor a position of ours */
    static AtLeast read(List<String> values, PositionService positions) {
        AtLeast wanted = new AtLeast(new ArrayList<>(), new ArrayList<>());
        int count = 0;
        for (String part : String.join(",", values).split(",", -1)) {
            String item = part.trim();
            Matcher version = VERSION.matcher(item);
            if (++count > MOST) {
                throw invalid(Text.of("最多 " + MOST + " 项。", "There may be " + MOST + " items at most."));
            } else if (version.matches()) {
                wanted.versions.add(new Version(
                        version.group(1), UUID.fromString(version.group(2)), Integer.parseInt(version.group(3))));
            } else {
                wanted.positions.add(positions
                        .read(item)
                        .map(PositionService.Returned::position)
                        .orElseThrow(() -> invalid(Text.of(
                                "应为 Jiedui-Version 或 Jiedui-Position 给出的值，以逗号分隔。",
                                "Send what Jiedui-Version or Jiedui-Position gave, separated by commas."))));
            }
        }
        return wanted;
    }

    private static Problem invalid(Text message) {
        return Problem.of(PlatformProblem.INVALID_HEADER).with(Fault.inHeader(HEADER, "invalid-format", message));
    }
}

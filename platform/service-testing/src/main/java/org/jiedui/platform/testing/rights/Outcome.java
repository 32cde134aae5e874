package org.jiedui.platform.testing.rights;

import java.util.Map;
import org.jiedui.platform.testing.ApiOperation;

/** What a caller is answered, as a cell of a table says it. */
sealed interface Outcome {

    /**
     * @param thing by what an answer shows the thing that was asked about
     * @return what is wrong with the answer; {@code null} if nothing is
     */
    String fault(ApiOperation operation, Reply reply, String thing);

    /** It is done, with a status that the operation promises for that: {@code yes}. */
    record Done() implements Outcome {

        @Override
        public String fault(ApiOperation operation, Reply reply, String thing) {
            boolean promised =
                    reply.isGood() && !operation.response(reply.status()).isMissingNode();
            return promised ? null : "should have been done, but was " + reply;
        }
    }

    /** It is refused: {@code 403}, or with the problem's code where the status alone does not tell: {@code 409 in-use}. */
    record Refused(int status, String code) implements Outcome {

        private static final Map<Integer, String> CODES =
                Map.of(401, "unauthenticated", 403, "forbidden", 404, "not-found", 422, "invalid-fields");

        static Refused of(String cell) {
            String[] words = cell.split(" ", 2);
            int status = Integer.parseInt(words[0]);
            String code = words.length > 1 ? words[1] : CODES.get(status);
            if (code == null) {
                throw new IllegalArgumentException("write the problem's code after " + status);
            }
            return new Refused(status, code);
        }

        @Override
        public String fault(ApiOperation operation, Reply reply, String thing) {
            boolean refused = reply.status() == status && reply.code().equals(code);
            return refused ? null : "should have been " + status + " " + code + ", but was " + reply;
        }
    }

    /** It is answered with the thing in the answer, {@code shown}, or without it: {@code hidden}. */
    record Listed(boolean shown) implements Outcome {

        @Override
        public String fault(ApiOperation operation, Reply reply, String thing) {
            if (!reply.isGood()) {
                return "should have been answered, but was " + reply;
            }
            return reply.text().contains(thing) == shown ? null : "should have been " + (shown ? "shown" : "hidden");
        }
    }

    /** @throws IllegalArgumentException if the cell says nothing that is known here */
    static Outcome of(String cell) {
        return switch (cell) {
            case "yes" -> new Done();
            case "shown" -> new Listed(true);
            case "hidden" -> new Listed(false);
            default -> {
                if (!cell.matches("4\\d\\d( [a-z-]+)?")) {
                    throw new IllegalArgumentException(
                            "'" + cell + "' is neither yes, shown, hidden nor a status such as 403 or 409 in-use");
                }
                yield Refused.of(cell);
            }
        };
    }
}

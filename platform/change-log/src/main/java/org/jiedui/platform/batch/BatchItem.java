package org.jiedui.platform.batch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.body.Checked;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/**
 * One item of a batch: what a request of its own has in its method, path, header and body.
 *
 * @param id of what is changed, removed or moved, or its code; not given for a creation
 * @param ifMatch the version that was read, with or without the quotes of an ETag, or {@code *} for any; not given for a
 *     creation
 * @param body as the single request has it; not given for a removal
 */
@Schema(name = "BatchItem")
public record BatchItem(
        @NotNull BatchOperation op,
        @Size(max = 100) String id,
        @Pattern(regexp = BatchItem.VERSION) String ifMatch,
        BodyPart body)
        implements Checked {

    static final String VERSION = "\\*|\"[0-9]{1,9}\"|[0-9]{1,9}";

    private static final Text REQUIRED = Text.of("必填。", "This is required.");
    private static final Text UNEXPECTED = Text.of("此操作不带该字段。", "This operation does not take this field.");

    @Override
    public void check(Faults faults) {
        if (op == null) {
            return;
        }
        boolean creates = op == BatchOperation.CREATE;
        boolean removes = op == BatchOperation.REMOVE;
        expect(!creates, id != null && !id.isBlank(), "/id", faults);
        expect(!removes, body != null, "/body", faults);
        if (creates && ifMatch != null) {
            faults.add("/ifMatch", "unexpected", UNEXPECTED);
        }
    }

    private static void expect(boolean expected, boolean given, String pointer, Faults faults) {
        if (faults.isAt(pointer) || expected == given) {
            return;
        }
        faults.add(pointer, expected ? "required" : "unexpected", expected ? REQUIRED : UNEXPECTED);
    }

    /** Whether it was made from this very version. */
    public boolean isOf(int version) {
        return !ifMatch.equals("*") && Integer.parseInt(ifMatch.replace("\"", "")) == version;
    }

    /** Whether it is meant for something that stands at this version. */
    boolean isFor(int version) {
        return ifMatch.equals("*") || isOf(version);
    }
}

package org.jiedui.task.plan;

import java.util.List;
import org.jiedui.platform.testing.Token;
import org.jiedui.task.directory.KnownDirectory;

/** 海河市, which no map shows: a city whose bodies no other test names, beside the two real ones. */
public final class Haihe {

    public static final String CODE = "990100";

    private Haihe() {}

    public static Token office() {
        return Token.of("hh-office").roles("office").city(CODE);
    }

    public static void isKnown() {
        KnownDirectory.ofTheTwoCities();
        KnownDirectory.region("990000", "海东省", null, null);
        KnownDirectory.region("980000", "海西省", null, null);
        KnownDirectory.region(CODE, "海河市", "990000", CODE);
        KnownDirectory.region("990101", "河东新区", CODE, CODE);
        KnownDirectory.region("990102", "河口县", CODE, CODE);
        KnownDirectory.region("990201", "江北区", "990200", "990200");
        KnownDirectory.organization("HH-DATA", "海河市大数据管理局", CODE, List.of("市大数据局"), List.of());
        KnownDirectory.organization("HD-DATA", "海东省数据局", "990000", List.of("省数据局"), List.of());
        KnownDirectory.organization("HX-DATA", "海西省数据局", "980000", List.of("省数据局"), List.of());
        KnownDirectory.organization("HK-DATA", "河口县数据局", "990102", List.of(), List.of());
        KnownDirectory.organization("HH-IND", "海河市工业和信息化局", CODE, List.of(), List.of("市工信委"));
    }

    /** A body that the directory hears of later. */
    public static void foundsItsArchives() {
        KnownDirectory.organization("HH-ARCH", "海河市档案局", CODE, List.of(), List.of());
    }

    public static void closesItsArchives() {
        KnownDirectory.tell("organization", KnownDirectory.id("HH-ARCH"), 2, null);
    }
}

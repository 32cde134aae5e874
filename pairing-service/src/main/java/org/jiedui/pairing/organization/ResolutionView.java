package org.jiedui.pairing.organization;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.organization.model.NameKind;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.platform.text.Text;

/**
 * Whom a name means, and why.
 *
 * @param name as it was asked for
 * @param match the organization under its name of today; missing where there is none, or more than one
 * @param by as what it bears the name that was asked for
 * @param matchedName that name as the directory has it
 * @param formerName {@code true} where the name is one of the past; else missing
 * @param candidates all who may be meant where there is more than one; else empty
 */
@Schema(name = "OrganizationResolution")
record ResolutionView(
        String name,
        String city,
        Match match,
        NameKind by,
        String matchedName,
        Boolean formerName,
        String explanation,
        String explanationEn,
        List<Candidate> candidates) {

    @Schema(name = "OrganizationMatch")
    record Match(String code, String name, String nameEn) {}

    @Schema(name = "OrganizationCandidate")
    record Candidate(String code, String name, String nameEn, RegionReference region, NameKind by) {}

    static ResolutionView of(String name, String city, List<Bearer> bearers) {
        return switch (bearers.size()) {
            case 0 -> undecided(name, city, bearers, nobody(name));
            case 1 -> match(name, city, bearers.getFirst());
            default -> undecided(name, city, bearers, several(name, bearers.size()));
        };
    }

    private static ResolutionView match(String name, String city, Bearer bearer) {
        OrganizationDetails found = bearer.organization().details();
        NameKind by = bearer.name().kind();
        Text why = why(bearer.name().text(), by, found);
        return new ResolutionView(
                name,
                city,
                new Match(found.code(), found.name(), found.nameEn()),
                by,
                bearer.name().text(),
                by == NameKind.FORMER_NAME ? true : null,
                why.zh(),
                why.en(),
                List.of());
    }

    private static ResolutionView undecided(String name, String city, List<Bearer> bearers, Text why) {
        List<Candidate> candidates = bearers.stream().map(ResolutionView::candidate).toList();
        return new ResolutionView(name, city, null, null, null, null, why.zh(), why.en(), candidates);
    }

    private static Candidate candidate(Bearer bearer) {
        OrganizationDetails found = bearer.organization().details();
        return new Candidate(
                found.code(),
                found.name(),
                found.nameEn(),
                bearer.region().reference(),
                bearer.name().kind());
    }

    private static Text why(String borne, NameKind by, OrganizationDetails found) {
        String zh = "「" + borne + "」是" + found.name();
        String en = borne + " is ";
        String today = found.nameEn() == null ? found.name() : found.nameEn();
        return switch (by) {
            case CODE -> Text.of(zh + "的代码。", en + "the code of " + today + ".");
            case NAME -> Text.of("「" + borne + "」是该单位的现用名称。", en + "what it is called today.");
            case ALIAS -> Text.of(zh + "的简称或别名。", en + "another name of " + today + ".");
            case FORMER_NAME -> Text.of(
                    "「" + borne + "」是曾用名，现为" + found.name() + "。",
                    en + "a former name; today it is " + today + ".");
        };
    }

    private static Text nobody(String name) {
        return Text.of(
                "名录中没有以「" + name + "」为名称、别名或曾用名的单位。",
                "Nobody in the directory bears " + name + " as a name, alias or former name.");
    }

    private static Text several(String name, int count) {
        return Text.of(
                "有 " + count + " 个单位使用「" + name + "」，请指明城市或使用全称。",
                count + " organizations bear " + name + "; name the city, or use the full name.");
    }
}

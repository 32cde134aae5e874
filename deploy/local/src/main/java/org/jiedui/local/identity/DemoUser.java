package org.jiedui.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedui.local.Sentence;

/** Those whom {@code ./dev token} can play; each stands for one kind of user. */
public enum DemoUser {
    TJ_OFFICE("tj-office", "office", "120000", List.of(), List.of(), List.of()),
    CC_OFFICE("cc-office", "office", "220100", List.of(), List.of(), List.of()),
    TJ_DRC("tj-drc", "reporter", "120000", List.of("TJ-DRC"), List.of(), List.of()),
    CC_CHAOYANG("cc-chaoyang", "reporter", "220100", List.of(), List.of("220104"), List.of()),
    TJ_HEPING("tj-heping", "reporter", "120000", List.of(), List.of("120101"), List.of()),
    PARK_ADMIN("park-admin", "park", null, List.of(), List.of(), List.of("JCPARK")),
    EVALUATOR("evaluator", "evaluator", "120000", List.of("TJ-CEO"), List.of(), List.of()),
    THIRD_PARTY("third-party", "evaluator", null, List.of(), List.of(), List.of()),
    SUPERIOR("superior", "superior", null, List.of(), List.of(), List.of()),
    PARTNER("partner", "partner", null, List.of(), List.of(), List.of()),
    VIEWER("viewer", "viewer", null, List.of(), List.of(), List.of()),
    OPERATOR("operator", "operator", null, List.of(), List.of(), List.of());

    private final String userName;
    private final String role;
    private final String city;
    private final List<String> organizations;
    private final List<String> regions;
    private final List<String> parks;

    DemoUser(
            String userName,
            String role,
            String city,
            List<String> organizations,
            List<String> regions,
            List<String> parks) {
        this.userName = userName;
        this.role = role;
        this.city = city;
        this.organizations = organizations;
        this.regions = regions;
        this.parks = parks;
    }

    /** @throws Sentence naming all users, if this is none of them */
    public static DemoUser named(String name) {
        return Arrays.stream(values())
                .filter(user -> user.userName.equals(name))
                .findFirst()
                .orElseThrow(() -> new Sentence("There is no demo user '" + name + "'. There are: " + names() + "."));
    }

    public static String names() {
        return Arrays.stream(values()).map(DemoUser::userName).collect(Collectors.joining(", "));
    }

    public String userName() {
        return userName;
    }

    public String role() {
        return role;
    }

    /** The region code of the city the user acts for. */
    public Optional<String> city() {
        return Optional.ofNullable(city);
    }

    public List<String> organizations() {
        return organizations;
    }

    public List<String> regions() {
        return regions;
    }

    public List<String> parks() {
        return parks;
    }
}

package org.jiedui.platform.listing;

/** One step of a sort as asked for: {@code -dueOn} is descending. */
record Order(SortKey key, boolean descending) {

    /** As it stands in {@code sort=}. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + key.name();
    }

    String expression() {
        return key.expression(descending);
    }

    String orderBy() {
        return expression() + (descending ? " DESC" : " ASC");
    }

    String placeholder() {
        return "CAST(? AS " + key.type() + ")";
    }
}

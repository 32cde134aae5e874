package org.jiedui.task.decomposition;

/**
 * The ways in which official documents number their clauses, the highest first. The order only decides where the
 * document itself leaves open which of two lists lies within the other.
 */
enum NumberFamily {
    /** 第一编, 第一部分 */
    PART,
    /** 第一章 */
    CHAPTER,
    /** 第一节 */
    SECTION,
    /** 第一条 */
    ARTICLE,
    /** 一、 */
    CJK,
    /** （一） */
    CJK_BRACKETED,
    /** 一） */
    CJK_HALF_BRACKETED,
    /** 1. 1、 */
    ARABIC,
    /** 1.1 */
    DECIMAL_2,
    /** 1.1.1 */
    DECIMAL_3,
    /** 1.1.1.1 */
    DECIMAL_4,
    /** （1） ⑴ */
    ARABIC_BRACKETED,
    /** 1） */
    ARABIC_HALF_BRACKETED,
    /** ① */
    CIRCLED,
    /** The number in the first cell of a table's row. */
    ROW;

    /** Whether items so numbered are points within a task rather than tasks of their own. */
    boolean isDetail() {
        return this == ARABIC_BRACKETED || this == ARABIC_HALF_BRACKETED || this == CIRCLED;
    }

    /** Whether the number says what it numbers: 第二节, 第三条. */
    boolean isNamed() {
        return this == PART || this == CHAPTER || this == SECTION || this == ARTICLE;
    }

    static NumberFamily decimal(int components) {
        return switch (components) {
            case 2 -> DECIMAL_2;
            case 3 -> DECIMAL_3;
            default -> DECIMAL_4;
        };
    }
}

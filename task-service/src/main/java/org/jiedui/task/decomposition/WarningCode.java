package org.jiedui.task.decomposition;

import java.util.Locale;

/** Everything that the decomposition may be unsure about; each is said in Chinese and in English. */
public enum WarningCode {
    NUMBER_REPEATED("编号“%s”重复出现，后者路径加后缀区分", "number %s occurs again; the later path carries a suffix"),
    NUMBER_SKIPPED("编号“%s”前有缺号", "a number is missing before %s"),
    NO_CLAUSE("未发现编号条款", "no numbered clause was found"),
    NO_UNIT_NAMED("文中未写明责任单位", "the text names no responsible unit"),
    UNIT_UNCERTAIN("“%s”不像单位名称，请核对", "%s does not look like the name of a unit"),
    ROLE_ASSUMED("括注只列单位、未写职责，按责任单位处理", "the note only lists units; they are taken as responsible"),
    RULE_INHERITED("职责按前文“下同”等约定推定", "roles follow a rule that the document states earlier"),
    NOTE_PLACE_UNCERTAIN("责任说明归属的条款不确定", "it is not certain which clause the responsibility note belongs to"),
    PLAIN_SENTENCE("责任单位取自正文语句而非括注", "the units were read from a sentence, not from a note"),
    SEVERAL_DEADLINES("有多个完成时限，未定截止日期", "several deadlines are named, so none was taken as due date"),
    YEAR_INFERRED("时限未写年份，按文件年份推定", "the deadline has no year; the document's year was taken"),
    TASK_CHAPTER_ASSUMED("文件未标明任务章节，按编号条款推定", "no chapter is named as tasks; numbered clauses were taken"),
    TABLE_ROW_UNEVEN("表格行的栏数与表头不符", "the row has another number of cells than the table's head"),
    PERSON_LEFT_OUT("责任人姓名不予采集", "names of responsible persons are not collected");

    private final String message;
    private final String messageEn;

    WarningCode(String message, String messageEn) {
        this.message = message;
        this.messageEn = messageEn;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message(String detail) {
        return message.replace("%s", detail);
    }

    String messageEn(String detail) {
        return messageEn.replace("%s", detail);
    }
}

package org.jiedui.task.decomposition;

import java.util.List;

/** Stretches that would hurt a careless reader when they come a million times over. */
final class HostileTexts {

    static final int MILLION = 1_000_000;

    private HostileTexts() {}

    static List<String> stretches() {
        return List.of(
                "（",
                "）",
                "(a)",
                "《",
                "一、\n",
                "1.\n",
                "①\n",
                "甲①乙\n①丙\n",
                "附件1\n正文。\n",
                "2018年3月17日\n",
                "责任单位：市教育局\n",
                "（责任单位：市教育局）",
                "。（市教育局负责）",
                "（各区、各部门）",
                "市教育局和",
                "市教育局 市教育局 ",
                "各区（市）\n县政府",
                "甲区与乙区（",
                "甲区与甲区与乙对口",
                "按职责分工牵头负责",
                "由市教育局、",
                "请市教育局会同市财政局于五月底前制定办法。",
                "（一）甲。（二）乙。",
                "。1.甲",
                "一、甲（一）乙",
                "第一章 甲 第一节 乙 第一条 丙 ",
                "到2020年",
                "二〇二五年六月底前",
                "一季度前",
                "2O2O年",
                "达到5%",
                "达到1,111.1",
                "目录\n一、甲\n",
                "1.1 甲\n1.2 乙\n",
                "某市公报\n— 1 —\n",
                "某市公报 1\n",
                "序号\n任务\n责任单位\n1\n甲\n市教育局\n2\n乙\n市财政局\n",
                "序号 任务 责任单位\n1 甲 市教育局 2 乙 市财政局\n",
                "序号\t任务\t责任单位\n1\t甲\n乙\n丙",
                "（各区政府负责，以下均需甲局负责，不再列出）\n",
                "（1）甲；\n（市教育局负责）\n",
                "甲段，\n乙段。\n责任单位：市教育局\n",
                "1\t2\t3\n",
                "号令第1号",
                "　");
    }

    static String repeated(String stretch, int length) {
        return stretch.repeat(length / stretch.length());
    }
}

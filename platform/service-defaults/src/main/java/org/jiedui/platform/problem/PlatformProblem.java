package org.jiedui.platform.problem;


/** The problems that every service can answer with, whatever its domain. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_BODY("malformed-body", 400, "请求体无法读取", "The body cannot be read"),
    INVALID_PARAMETER("invalid-parameter", 400, "查询参数无效", "A query parameter is not valid"),
    UNKNOWN_PARAMETER("unknown-parameter", 400, "未知的查询参数", "A query parameter is not known here"),
    INVALID_CURSOR("invalid-cursor", 400, "游标无效", "The cursor is not valid for this list"),
    INVALID_HEADER("invalid-header", 400, "请求头无效", "A header is not valid"),
    BAD_REQUEST("bad-request", 400, "请求无效", "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "未登录或令牌无效", "There is no valid token"),
    FORBIDDEN("forbidden", 403, "无权执行此操作", "You may not do this"),
    NOT_FOUND("not-found", 404, "未找到", "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持此方法", "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式", "None of the accepted formats is offered"),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409, "相同幂等键的请求正在处理", "A request with this key is still running"),
    IN_USE("in-use", 409, "仍被引用", "Others refer to this"),
    CODE_TAKEN("code-taken", 409, "编号已被使用", "The code is already in use"),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", 409, "当前状态不允许此变更", "This move is not allowed from here"),
    CONFLICT("conflict", 409, "与现有数据冲突", "This contradicts what is stored"),
    GONE("gone", 410, "已不存在", "This is no longer here"),
    VERSION_CONFLICT("version-conflict", 412, "版本已变化", "The version has changed since it was read"),
    TOO_LARGE("too-large", 413, "请求体过大", "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "地址过长", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持此内容类型", "This content type is not taken here"),
    INVALID_FIELDS("invalid-fields", 422, "字段无效", "Some fields are not valid"),
    TOO_MANY_ROWS("too-many-rows", 422, "行数过多", "There are too many rows"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "幂等键已用于其他请求", "The key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "缺少 If-Match", "If-Match is missing"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "请求头过大", "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "服务器内部错误", "Something went wrong on our side"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "服务暂不可用", "The service is not available right now"),
    VIEW_BEHIND("view-behind", 503, "视图尚未更新到所要求的版本", "The view has not got as far as was asked for");

    private final Definition definition;

    PlatformProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The problem for a bare status, as the framework's own errors carry it. */
    public static PlatformProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 412 -> VERSION_CONFLICT;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_FIELDS;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503, 502, 504 -> SERVICE_UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}

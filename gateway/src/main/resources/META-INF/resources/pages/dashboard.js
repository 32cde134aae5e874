// The programme in a browser: figures from /api/v1/overview and what is below it, changes from /api/v1/live. The token stays in this tab.
const KEY = 'jiedui.token';
const $ = (id) => document.getElementById(id);
const shown = 50;
let running = null;
let labels = {};

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function label(type, value) {
  const known = labels[type]?.[value];
  return known ? `${known.zh} ${known.en}` : value;
}

function time(text) {
  return text ? new Date(text).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }) : '';
}

async function get(path, headers = {}) {
  const answer = await fetch(path, {
    headers: { Authorization: `Bearer ${sessionStorage.getItem(KEY)}`, Accept: 'application/json', ...headers },
    signal: running.signal,
  });
  if (answer.status === 401) {
    signOut('令牌无效或已过期。 The token is not valid, or no longer.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || problem.title || `${answer.status}`);
  }
  return answer.json();
}

function figure(name, value, className) {
  const item = element('li', undefined, className);
  item.append(element('b', value), element('span', name));
  return item;
}

function bar(name, count, most) {
  const item = element('li');
  const progress = element('progress');
  progress.max = Math.max(1, most);
  progress.value = count;
  item.append(element('span', name), progress, element('b', count));
  return item;
}

function names(references) {
  return references.map((reference) => reference.name || reference.code).join('、');
}

// A unit, or the office of a city.
function who({ office, organization, region }) {
  const of = office || organization || region;
  return (of.name || of.code) + (office ? '领导小组办公室' : '');
}

function titled({ code, name }) {
  return [code, name].filter(Boolean).join(' ');
}

const LIGHTS = ['RED', 'YELLOW', 'GREEN'];

function lights(name, { byLight }) {
  const item = element('li');
  const stack = element('span', undefined, 'stack');
  for (const light of LIGHTS) {
    const part = element('span', undefined, light);
    part.style.flexGrow = byLight[light];
    stack.append(part);
  }
  item.append(
    element('span', name), stack,
    element('b', LIGHTS.map((light) => `${short(light)} ${byLight[light]}`).join(' · ')));
  return item;
}

function short(light) {
  return { RED: '红', YELLOW: '黄', GREEN: '绿' }[light];
}

// The rows, or one that says that there are none.
function fill(id, rows, empty) {
  $(id).replaceChildren(...(rows.length ? rows : [empty]));
}

function showLights({ byCity, byPlan, byUnit, tasks }) {
  const none = () => element('li', '无 None');
  fill('lights-of-cities', byCity.map((city) => lights(city.city.name || city.city.code, city)), none());
  fill('lights-of-plans', byPlan.map((plan) => lights(plan.name || plan.code || plan.id, plan)), none());
  fill('lights-of-units', byUnit.slice(0, 16).map((unit) => lights(who(unit), unit)), none());
  const nothing = element('tr');
  nothing.append(element('td', '无 None'));
  fill('not-green', tasks.slice(0, 20).map((task) => {
    const row = element('tr');
    const light = element('td');
    light.append(element('span', undefined, `dot ${task.light}`), label('Light', task.light));
    row.append(light, ...[titled(task), task.leads.map(who).join('、'), task.dueOn].map((cell) => element('td', cell ?? '')));
    return row;
  }), nothing);
}

function days(count) {
  if (count === undefined) return '';
  return count ? `已等 ${count} 个工作日 working days` : '今日起 since today';
}

function waits(heading, under) {
  const item = element('li');
  item.append(element('div', heading), element('small', under));
  return item;
}

function showWaiting({ byActor, items }) {
  fill('actors', byActor.slice(0, 12).map((actor) => {
    const kinds = Object.entries(actor.byKind).filter(([, count]) => count);
    return waits(
      `${who(actor)}：${actor.total} 项`,
      [...kinds.map(([kind, count]) => `${label('WaitingKind', kind)} ${count}`), days(actor.workingDays)].join(' · '));
  }), element('li', '无 None'));
  fill('waiting', items.slice(0, 12).map((item) => waits(
    titled(item.task),
    [label('WaitingKind', item.kind), item.waitsFor.map(who).join('、'), days(item.workingDays)].filter(Boolean).join(' · '),
  )), element('li', '无 None'));
}

function show(overview, { byLight }) {
  const { tasks, plans, pairings, lag } = overview;
  $('as-of').textContent = `截至 As of ${time(overview.asOf)}`;
  $('figures').replaceChildren(
    figure('任务 Tasks', tasks.total),
    figure('草稿 Drafts', tasks.drafts),
    figure('30 天内到期 Due soon', tasks.dueSoon),
    figure('逾期 Overdue', tasks.overdue.total, tasks.overdue.total ? 'red' : ''),
    figure('绿灯 Green', byLight.GREEN, 'green'),
    figure('黄灯 Yellow', byLight.YELLOW, 'yellow'),
    figure('红灯 Red', byLight.RED, 'red'),
    figure('结对 Pairings', pairings.total),
  );
  const statuses = Object.entries(tasks.byStatus);
  $('statuses').replaceChildren(
    ...statuses.map(([status, count]) => bar(label('TaskStatus', status), count, tasks.total)));
  const late = tasks.overdue.byUnit;
  $('late').replaceChildren(...late.slice(0, 12).map((unit) => {
    const of = unit.organization || unit.region;
    return bar(of.name || of.code, unit.count, late[0].count);
  }));
  if (!late.length) $('late').append(element('li', '无 None'));
  $('plans').replaceChildren(...plans.map((plan) => {
    const row = element('tr');
    row.append(...[plan.code, plan.name, plan.tasks, plan.byStatus.COMPLETED, plan.overdue].map((cell) => element('td', cell ?? '')));
    return row;
  }));
  $('pairings').replaceChildren(
    ...pairings.items.map((pairing) => element('li', `${names(pairing.left)} ↔ ${names(pairing.right)}`)));
  $('lag').replaceChildren(...lag.map((source) =>
    element('li', `${source.topic}：${label('SourceState', source.state)}${source.behind === undefined ? '' : ` · ${source.behind} 待读 behind`} ${time(source.lastEventAt)}`)));
}

function line(change, isNew) {
  const item = element('li', undefined, isNew ? 'new' : '');
  const what = label('Event', change.type.split('.').slice(-3, -1).join('.'));
  const { kind, task } = change.subject;
  const own = titled(change.subject);
  const about = task ? `${titled(task)}（${label('SubjectKind', kind)}${own ? ` ${own}` : ''}）` : own || label('SubjectKind', kind);
  item.append(
    element('time', time(change.at)),
    element('div', `${about} — ${what}`),
    element('small', `${change.actor ?? ''}${change.reason ? ` · ${change.reason}` : ''}`));
  return item;
}

let refreshing = null;
function refreshSoon(position) {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => refresh(position).catch(() => {}), 400);
}

async function refresh(position) {
  const [overview, ofLights, ofWaiting] = await Promise.all(['', '/lights', '/waiting'].map(
    (part) => get(`/api/v1/overview${part}`, position ? { 'Jiedui-At-Least': position } : {})));
  show(overview, ofLights);
  showLights(ofLights);
  showWaiting(ofWaiting);
  return overview;
}

function heard(event) {
  if (event.name === 'change') {
    $('feed').prepend(line(JSON.parse(event.data), true));
    while ($('feed').children.length > shown) $('feed').lastChild.remove();
  }
  if (event.name === 'resync') start();
  else if (event.data) refreshSoon(event.id);
}

// Server-sent events by fetch, since EventSource cannot send a token.
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const event = { name: 'message' };
      for (const field of block.split('\n')) {
        const [, name, content] = field.match(/^(\w+): ?(.*)$/) || [];
        if (name === 'event') event.name = content;
        if (name === 'id') event.id = content;
        if (name === 'data') event.data = content;
        if (name === 'retry') event.retry = Number(content);
      }
      yield event;
    }
  }
}

function live(on) {
  $('live-state').textContent = on ? '● 实时 live' : '○ 重新连接 reconnecting';
  $('live-state').classList.toggle('on', on);
}

async function follow(signal) {
  let lastId = '';
  let retry = 2000;
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/v1/live', {
        headers: { Authorization: `Bearer ${sessionStorage.getItem(KEY)}`, Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) },
        signal,
      });
      if (response.status === 401) return signOut('令牌已过期。 The token has expired.');
      if (response.ok) {
        live(true);
        for await (const event of events(response)) {
          if (event.id) lastId = event.id;
          if (event.retry) retry = event.retry;
          heard(event);
        }
      }
    } catch (lost) {
      if (signal.aborted) return;
    }
    live(false);
    await new Promise((again) => setTimeout(again, retry));
  }
}

async function start() {
  running?.abort();
  running = new AbortController();
  try {
    labels = await get('/api/v1/labels').catch(() => ({}));
    const overview = await refresh();
    $('feed').replaceChildren(...overview.latestChanges.map((change) => line(change, false)));
    $('sign-in').hidden = true;
    $('programme').hidden = false;
    follow(running.signal);
  } catch (failure) {
    if (failure.name !== 'AbortError') $('sign-in-fault').textContent = failure.message;
  }
}

function signOut(why = '') {
  running?.abort();
  sessionStorage.removeItem(KEY);
  $('programme').hidden = true;
  $('sign-in').hidden = false;
  $('sign-in-fault').textContent = why;
}

$('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem(KEY, $('token').value.trim().replace(/^Bearer\s+/i, ''));
  $('token').value = '';
  start();
});
$('sign-out').addEventListener('click', () => signOut());
if (sessionStorage.getItem(KEY)) start();

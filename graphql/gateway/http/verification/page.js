/** Says whether a file is the one that was issued; the file stays in this browser. */
(() => {
  const drop = document.getElementById('drop');
  const result = document.getElementById('result');
  if (!drop || !result) return;

  const say = (className, zh, en) => {
    result.className = className;
    result.textContent = zh;
    const english = document.createElement('small');
    english.textContent = ` ${en}`;
    result.append(document.createElement('br'), english);
  };
  const compare = async (file) => {
    // Browsers compute hashes on pages that came over HTTPS, and on this machine's own.
    if (!window.crypto?.subtle)
      return say(
        'wrong',
        '此浏览器只能在 HTTPS 地址上核对文件。',
        'This browser compares files on an HTTPS address only.',
      );
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (sha256 === drop.dataset.sha256)
      say('right', `“${file.name}”与所印发的原件一致。`, 'This is the file that was issued.');
    else say('wrong', `“${file.name}”不是所印发的原件。`, 'This is not the file that was issued.');
  };
  const compareFirst = (files) => {
    const file = files[0];
    if (file) compare(file).catch(() => say('wrong', '文件无法读取。', 'The file cannot be read.'));
  };

  document.getElementById('file').addEventListener('change', (event) => compareFirst(event.target.files));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('is-over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('is-over');
    compareFirst(event.dataTransfer.files);
  });
})();
